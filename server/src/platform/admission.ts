import type { FastifyRequest } from 'fastify'
import type { AnyEndpoint } from '#domain/endpoint.ts'
import type { House } from './house.ts'
import { Refusal } from './refusal.ts'
import type { Actor, Person, Work } from './work.ts'

declare module 'fastify' {
  interface FastifyRequest {
    work: Work<Actor | Person | null>
  }
}

/** Lets a request in or refuses it, before its body is read, and gives it its work. */
export async function admit(
  house: House,
  { access, beforeSecondFactor = false }: Pick<AnyEndpoint, 'access' | 'beforeSecondFactor'>,
  request: FastifyRequest,
): Promise<void> {
  const now = house.clock.now()
  request.work = { db: house.db, actor: null, now, requestId: request.id }
  if (access === 'public') return
  const person = await house.gate.identify(request, now)
  if (!person) throw new Refusal('not_signed_in')
  if (!beforeSecondFactor && isDue(person.secondFactorDueAt, now)) throw new Refusal('second_factor_needed')
  const { officeId } = request.params as { officeId?: string }
  if (officeId === undefined) {
    if (access !== 'signed-in') throw new Refusal('not_allowed')
    request.work.actor = person
    return
  }
  const roles = await house.gate.rolesIn(person.id, officeId)
  // Whoever does not serve the office gets the answer of an absent one: the reply must not tell which exist.
  if (roles.length === 0) throw new Refusal('not_found')
  if (access !== 'signed-in' && !access.some((role) => roles.includes(role))) throw new Refusal('not_allowed')
  request.work.actor = { ...person, officeId, roles }
}

const isDue = (at: Date | null | undefined, now: Date): boolean => at != null && at <= now
