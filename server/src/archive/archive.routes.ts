import * as api from '#domain/archive/archive.api.ts'
import {
  correctForm as correctEndpoint,
  fileForm as fileEndpoint,
} from '#domain/consultations/consultations.api.ts'
import { publicUrlOf } from '#server/offices/index.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { correctForm } from './correct-form.ts'
import { fileForm } from './file-form.ts'
import { downloadBlankForm } from './printing/download-blank-form.ts'
import { downloadForm, readArchivedForm } from './read-form.ts'
import { searchArchive } from './search-archive.ts'
import { verificationRoutes } from './verification/verification.routes.ts'

export function archiveRoutes(house: House): void {
  const { settings } = house
  route(house, fileEndpoint, async (work, { params, body }) =>
    fileForm(work, params.id, body, await publicUrlOf(work.db, settings)),
  )
  route(house, correctEndpoint, async (work, { params, body }) =>
    correctForm(work, params.id, body, await publicUrlOf(work.db, settings)),
  )
  route(house, api.searchArchive, (work, { query }) => searchArchive(work, query))
  route(house, api.readArchivedForm, (work, { params }) => readArchivedForm(work, params.id))
  route(house, api.downloadForm, (work, { params }) => downloadForm(work, params.id, params.version))
  route(house, api.downloadBlankForm, (work) => downloadBlankForm(work))
  verificationRoutes(house)
}
