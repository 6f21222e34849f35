import { problemsOfAccounts } from './problems-of-accounts.ts'
import { problemsOfBusinessRecords } from './problems-of-business-records.ts'
import { problemsOfTenders } from './problems-of-tenders.ts'

/** The 42 problems of the starting knowledge, which hold the facts; what is asked most often stands first. */
export const problems = [...problemsOfTenders, ...problemsOfAccounts, ...problemsOfBusinessRecords]
