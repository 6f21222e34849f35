export { mailJobs } from './mail.jobs.ts'
export { type RequestedMail, requestMail, requestMailAgain } from './request-mail.ts'
