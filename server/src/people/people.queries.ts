import type { Db } from '#server/platform/database.ts'

export interface NewPerson {
  id: string
  name: string
  email: string
  language: 'id' | 'en'
}

export async function insertPerson(db: Db, person: NewPerson, at: Date): Promise<void> {
  await db`insert into people (id, name, email, language, created_at, updated_at)
    values (${person.id}, ${person.name}, ${person.email}, ${person.language}, ${at}, ${at})`
}
