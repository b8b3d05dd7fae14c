import { Button } from 'antd'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { LedgerClass } from '../../db/ledgers/columns.ts'
import type { Figure } from '../../db/ledgers/figures.ts'
import type { SavedView } from '../../db/ledgers/saved-view.ts'
import { permits } from '../api/permits.ts'
import { useRead } from '../api/use-call.ts'
import { RowTable } from '../case-list/row-table.tsx'
import { useActor } from '../seat/signed-in.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { Desk } from '../ui/desk.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { standsNowhere } from '../ui/stands-nowhere.ts'
import { useNarrow } from '../ui/use-wide.ts'
import { useChecklistPlace } from '../checklists/checklist-place.ts'
import { ChecklistsDesk } from '../checklists/checklists-desk.tsx'
import { MakeDialog } from '../checklists/make-dialog.tsx'
import { ClassTable } from './class-table.tsx'
import { FigureBar } from './figure-bar.tsx'
import { LedgerBar } from './ledger-bar.tsx'
import { exportLedger, LedgerFiles, printLedger, useLedgerFiles } from './ledger-file.tsx'
import { ledgerColumns, widthOf } from './ledger-columns.tsx'
import {
  isRemembered,
  ledgerLabels,
  ledgerOrders,
  listOf,
  newestFirst,
  shownBy,
  useLedgerView,
  wide
} from './ledger-view.ts'
import { useLedgerRows } from './use-ledger-rows.ts'
import { ViewsButton } from './views-button.tsx'
import '../case-list/case-list.css'
import '../deadlines/deadlines.css'
import './ledgers.css'

/** 台账: the cases of a village, township or county ledger as the sheet that people know, or classified. */
export function LedgersDesk() {
  const { id } = useActor()
  const views = useRead('ledgerViews.list', {})
  // Whoever comes for the first time has the view that they chose for it, so that is read before.
  if (!views.data && !views.error && !isRemembered(id)) {
    return (
      <Desk title="台账">
        <div aria-busy="true" />
      </Desk>
    )
  }
  return <LedgersOrLists views={views.data ?? []} />
}

/** The ledgers, or the lists that were made of them. */
function LedgersOrLists({ views }: { views: readonly SavedView[] }) {
  const { place, go } = useChecklistPlace()
  const files = useLedgerFiles()
  if (place) return <ChecklistsDesk place={place} onGo={go} files={<LedgerFiles {...files} />} />
  return <Ledgers views={views} files={files} onList={(id) => go({ id, figure: 'all' })} />
}

interface Props {
  views: readonly SavedView[]
  files: ReturnType<typeof useLedgerFiles>
  /** To one list, or to all of them. */
  onList: (id: string | null) => void
}

function Ledgers({ views, files, onList }: Props) {
  const [, go] = useLocation()
  const actor = useActor()
  const { view, set, change, keep, keepTop } = useLedgerView(views)
  const { mode } = view
  const list = useLedgerRows(listOf(view), view.top)
  const { total, pending, error } = list
  const columns = ledgerColumns(view.columns)
  const sorting = view.sorting ?? newestFirst
  const place = useRef<HTMLDivElement>(null)
  const left = useRef<string | null>(null)
  const visible = useDeskVisible()
  const narrow = useNarrow()
  const { busy } = files
  const [making, setMaking] = useState(false)

  const back = () => {
    if (!view.from) return
    left.current = view.from.link
    set(view.from.view)
  }
  const open = (by: LedgerClass) => (name: string, figure: Figure, link: string) =>
    change({
      ...{ mode: 'list', figure, narrowing: { ...view.narrowing, [by]: name } },
      ...{ from: { link, view }, opened: { id: '', index: 0 } }
    })
  useShortcut('Escape', back, { enabled: view.from !== null, label: '回到分类' })
  // Back at the classes the cursor is on the number that was opened; whoever comes has the first.
  useLayoutEffect(() => {
    if (mode === 'list' || !visible) return
    const links = [...(place.current?.querySelectorAll<HTMLElement>('a[data-link]') ?? [])]
    const number = links.find((link) => link.dataset['link'] === left.current)
    if (number) left.current = null
    if (number ?? standsNowhere()) (number ?? links[0])?.focus()
  })
  const found = useRef<HTMLButtonElement>(null)
  const empty = mode === 'list' && !pending && !error && total === 0
  useEffect(() => {
    if (visible && empty && standsNowhere()) found.current?.focus()
  }, [visible, empty])

  return (
    <Desk
      title={`台账：${ledgerLabels[view.ledger]}`}
      actions={view.from && !narrow ? <Button onClick={back}>返回分类</Button> : null}
    >
      {/* A narrow window keeps its lines for the list: a file that is made or waits stands in the bar's place. */}
      {narrow && busy ? <LedgerFiles {...files} /> : null}
      <LedgerBar
        hidden={narrow && busy}
        view={view}
        onLedger={(ledger) => change({ ledger, from: null })}
        onMode={(wanted) => change({ mode: wanted, figure: 'all', from: null })}
        onNarrow={(part) => change({ narrowing: { ...view.narrowing, ...part }, from: null })}
        onColumns={(chosen) => keep({ columns: chosen })}
        total={total}
        onLists={() => onList(null)}
        onMakeList={total > 0 && permits('checklists.make', actor) ? () => setMaking(true) : null}
        onPrint={
          total > 0 ? (chosen, paper) => printLedger({ ...listOf(view), columns: chosen, paper }) : null
        }
        onExport={total > 0 ? () => exportLedger({ ...listOf(view), columns: [...view.columns] }) : null}
        onBack={view.from && narrow ? back : null}
        views={
          <ViewsButton
            {...{ views, view }}
            onOpen={(one) => change(shownBy(one))}
            onSaved={(id) => keep({ saved: id })}
          />
        }
        onDown={() =>
          place.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"], a[data-link]')?.focus()
        }
      >
        {mode === 'list' ? (
          <FigureBar
            counts={list.counts}
            figure={view.figure}
            onFigure={(figure) => change({ figure, from: null })}
          />
        ) : null}
      </LedgerBar>
      {narrow ? null : <LedgerFiles {...files} />}
      <ErrorNote error={error} />
      {making ? <MakeDialog list={listOf(view)} onMade={onList} onClose={() => setMaking(false)} /> : null}
      <div ref={place} className="case-list-place">
        {mode === 'list' ? null : <ClassTable view={view} by={mode} onOpen={open(mode)} />}
        {empty ? (
          <EmptyState
            title="没有符合条件的诉求"
            text="台账里每件诉求按它所在的一级列出，提级、降级后到另一本里。"
            action={
              <Button ref={found} onClick={() => change({ narrowing: wide, figure: 'all', from: null })}>
                看这本台账的全部
              </Button>
            }
          />
        ) : null}
        {mode === 'list' && total > 0 ? (
          <RowTable
            key={JSON.stringify([view.ledger, view.narrowing, view.figure])}
            kind="ledger-table"
            label={ledgerLabels[view.ledger]}
            columns={columns}
            width={widthOf(columns)}
            describe={({ number, applicant, summary }) => `${number} ${applicant} ${summary}`}
            list={list}
            sorting={sorting}
            opening={newestFirst}
            orders={ledgerOrders}
            onSort={(next) => change({ sorting: next })}
            start={view.opened}
            top={view.top}
            onTop={keepTop}
            onOpen={({ id }, index) => {
              keep({ opened: { id, index } })
              go(`/cases/${id}?from=ledgers`)
            }}
          />
        ) : null}
      </div>
    </Desk>
  )
}
