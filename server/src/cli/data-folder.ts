import path from 'node:path'

/** `data` beside the program, unless --data says otherwise. */
export const defaultDataFolder = path.resolve(import.meta.dirname, '../../../data')

export const dataFlag = { data: { type: 'string', default: defaultDataFolder } } as const

export const dataHelp = `  --data DIR         folder with database, secrets and logs (default: ${defaultDataFolder})`
