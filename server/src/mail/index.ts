export { mailJobs } from './mail.jobs.ts'
export { type RequestedMail, requestMail } from './request-mail.ts'
