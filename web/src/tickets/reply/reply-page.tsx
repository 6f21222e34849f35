import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { carriedByAnswerLink, readAnswerLink } from '#domain/tickets/chain.api.ts'
import { call } from '../../platform/api.ts'
import { RefusedError } from '../../platform/failures.ts'
import { usePageParam } from '../../platform/page-params.ts'
import { Sheet } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { sayFailure } from '../../ui/say-failure.ts'
import { SkeletonPage } from '../../ui/skeleton-page.tsx'
import classes from './reply.module.css'
import { ReplyForm } from './reply-form.tsx'

/** The link carries the office and the token, `officeId.token`. */
const carriedBy = (link: string) => {
  const [officeId = '', ...rest] = link.split('.')
  const read = carriedByAnswerLink.safeParse({ officeId, token: rest.join('.') })
  if (!read.success) throw new RefusedError('answer_link_over', 404)
  return read.data
}

/** A unit answers by a link, without an account. Opening it uses nothing up: only sending does. */
const ReplyPage = () => {
  const { t } = useTranslation('tickets')
  const link = usePageParam('token')
  const { data, error } = useQuery({
    queryKey: ['answer-link', link],
    queryFn: async () => {
      const carried = carriedBy(link)
      return { carried, asked: await call(readAnswerLink, { body: carried }) }
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  if (data) return <ReplyForm {...data} />
  if (!error) return <SkeletonPage />
  return (
    <main className={classes.page}>
      <p className={classes.name}>Dering</p>
      <Sheet>
        <PageHeader title={t('reply.closed')} lead={sayFailure(error)} />
      </Sheet>
    </main>
  )
}
export default ReplyPage
