export { mailJobs } from './mail.jobs.ts'
export { mailSend, type RequestedMail, requestMail, requestMailAgain } from './request-mail.ts'
