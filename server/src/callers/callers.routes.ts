import * as api from '#domain/calls/calls.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { findCallers } from './find-callers.ts'
import { mergeCallers, undoMerge } from './merge-callers.ts'

export function callerRoutes(house: House): void {
  route(house, api.findCallers, (work, { query }) => findCallers(work, query))
  route(house, api.mergeCallers, (work, { params, body }) => mergeCallers(work, params.id, body))
  route(house, api.undoMerge, (work, { params, body }) => undoMerge(work, params.id, body))
}
