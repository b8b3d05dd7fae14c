import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import type { Reader } from '../connection.ts'
import type { CommandContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { keepingOthers } from '../keeping-others.ts'
import type { Actor } from '../people/actor.ts'
import { holdsAny } from '../people/people.ts'
import { administrators } from '../people/posts.ts'
import { namesake, readView, storedView, viewFields, type Standing } from './saved-view.ts'
import { savedViewsApi } from './saved-views.api.ts'
import {
  insertView,
  readOpening,
  readViews,
  writeOpening,
  writeRemoved,
  writeViewFacts,
  writeViewSettings,
  type StoredView
} from './saved-views.store.ts'

const sees = (view: StoredView, { id }: Pick<Actor, 'id'>) => view.ownerId === id || view.shared

function mayChange(view: StoredView, actor: Actor): boolean {
  return view.ownerId === actor.id || (view.shared && holdsAny(actor.roles, administrators))
}

async function viewOf(db: Reader, id: string, actor: Actor): Promise<StoredView> {
  const view = (await readViews(db)).find((one) => one.id === id && sees(one, actor))
  if (!view) throw problem('NOT_FOUND', '这个视图')
  return view
}

/** @throws NOT_FOUND, VIEW_NOT_YOURS */
async function viewToChange({ db, actor }: CommandContext, id: string): Promise<StoredView> {
  const view = await viewOf(db, id, actor)
  if (!mayChange(view, actor)) throw problem('VIEW_NOT_YOURS', view.by)
  return view
}

/** @throws VIEW_NAME_TAKEN where whoever would see both could not tell them apart */
async function checkName(db: Reader, wanted: Standing): Promise<void> {
  const views = (await readViews(db)).filter(({ removedAt }) => removedAt === null)
  if (namesake(views, wanted)) throw fieldProblem(['name'], 'VIEW_NAME_TAKEN', wanted.name)
}

/** What the audit says of it; its name is free text and may tell somebody's. */
const told = (did: string, { shared }: { shared: boolean }) => `${did}台账视图${shared ? '（共用）' : ''}`

export const savedViewsAnswers = defineAnswers(savedViewsApi, {
  async 'ledgerViews.list'({ db, actor }) {
    const opening = await readOpening(db, actor.id)
    const views = (await readViews(db)).filter((view) => view.removedAt === null && sees(view, actor))
    return views.map((view) => ({
      ...{ id: view.id, name: view.name, shared: view.shared, by: view.by },
      own: view.ownerId === actor.id,
      mayChange: mayChange(view, actor),
      opening: view.id === opening,
      ...readView(view.settings)
    }))
  },

  async 'ledgerViews.add'({ db, actor, newId, note }, { settings, ...facts }) {
    const id = newId()
    const view = { id, ...facts, ownerId: actor.id }
    await checkName(db, view)
    await insertView(db, { ...view, settings: storedView(settings) })
    note({ subject: id, detail: told('存', facts) })
    return { id }
  },

  async 'ledgerViews.update'(context, { id, before, ...wanted }) {
    const { db, note } = context
    const now = await viewToChange(context, id)
    const versions = { wanted, before, now: { name: now.name, shared: now.shared } }
    const saved = await keepingOthers(db, viewFields, versions, { call: 'ledgerViews.update', subject: id })
    if (now.removedAt === null) await checkName(db, { id, ...saved, ownerId: now.ownerId })
    await writeViewFacts(db, id, saved)
    note({ subject: id, detail: told('修改', saved) })
    return {}
  },

  async 'ledgerViews.replace'(context, { id, settings }) {
    const view = await viewToChange(context, id)
    await writeViewSettings(context.db, id, storedView(settings))
    context.note({ subject: id, detail: told('更新', view) })
    return {}
  },

  async 'ledgerViews.setRemoved'(context, { id, removed }) {
    const { db, clock, note } = context
    const view = await viewToChange(context, id)
    if (!removed) await checkName(db, view)
    if (removed !== (view.removedAt !== null)) {
      await writeRemoved(db, id, removed ? momentOf(clock()) : null)
    }
    note({ subject: id, detail: told(removed ? '去掉' : '恢复', view) })
    return {}
  },

  async 'ledgerViews.setOpening'({ db, actor, note }, { id }) {
    if (id !== null && (await viewOf(db, id, actor)).removedAt !== null)
      throw problem('NOT_FOUND', '这个视图')
    await writeOpening(db, actor.id, id)
    note({ detail: id === null ? '台账照原样打开' : '选定台账先看的视图' })
    return {}
  }
})
