import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { dictionaryKinds } from '../../db/dictionaries/dictionaries.ts'
import { storedTemplates } from '../../db/numbers/number-series.ts'
import { CentreContext, ActorContext, type CentreView } from '../seat/signed-in.ts'
import { AntdFrame } from '../theme/antd-frame.tsx'
import { DeskVisibility } from '../ui/desk-visibility.ts'
import { FooterMessageProvider } from '../ui/footer-message.tsx'
import { IntakeDesk } from './desks.ts'

const nobody = { id: '', name: '', title: '', roles: [] }

const nowhere: CentreView = {
  centre: {
    name: '',
    shortName: '',
    county: '',
    township: '',
    divisionCode: '',
    fondsName: '',
    fondsCode: '',
    phone: '',
    villages: []
  },
  settings: { numberTemplates: storedTemplates('{}'), pageCorner: '下右' },
  dictionaries: Object.fromEntries(
    dictionaryKinds.map((kind) => [kind, []])
  ) as unknown as CentreView['dictionaries'],
  sample: false
}

/** Has the part of the page laid out once: letters are looked up in the fonts, rules are matched. Nothing is painted. */
function measure(place: HTMLElement): void {
  place.className = 'rehearsal'
  place.inert = true
  document.body.append(place)
  place.getBoundingClientRect()
  place.remove()
}

let stage: Root | null = null

/**
 * Draws 登记台 once where nobody sees it, while somebody types a password: its styles are made and its code is
 * compiled, so that the real one stands a third of a second sooner. It stays until `endRehearsal`: styles that
 * nobody wears are thrown away, and would be made again.
 */
export function rehearse(): void {
  if (stage) return
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  client.setQueryData(['centre.read', {}], nowhere)
  const place = document.createElement('div')
  const root = createRoot(place)
  stage = root
  const page = (
    <QueryClientProvider client={client}>
      <ActorContext value={nobody}>
        <CentreContext value={nowhere}>
          <AntdFrame>
            <FooterMessageProvider>
              <DeskVisibility value={false}>
                <IntakeDesk />
              </DeskVisibility>
            </FooterMessageProvider>
          </AntdFrame>
        </CentreContext>
      </ActorContext>
    </QueryClientProvider>
  )
  // In one go: a render that yields could come after the real one.
  flushSync(() => root.render(page))
  measure(place)
}

/** To be called when the real desk stands and wears the styles. */
export function endRehearsal(): void {
  stage?.unmount()
  stage = null
}
