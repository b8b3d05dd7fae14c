import dictionaries from '../../resources/dictionaries.json' with { type: 'json' }
import notes from '../../resources/dictionary-notes.json' with { type: 'json' }
import sample from '../../resources/sample/centre.json' with { type: 'json' }
import { appendAudit } from '../audit/audit.store.ts'
import { inputDigest } from '../audit/input-digest.ts'
import { addDays, dayOf, momentOf, type Moment } from '../calendar/moment.ts'
import { tellVillages } from '../cases/cases.store.ts'
import type { GateContext, KeyAccess } from '../context.ts'
import type { Reader } from '../connection.ts'
import { fieldProblem, problem } from '../errors.ts'
import { defineAnswers } from '../answers.ts'
import { staffSchema, type Staff } from '../people/people.ts'
import { insertAccount, listAccounts } from '../people/people.store.ts'
import { keepingOthers } from '../keeping-others.ts'
import { isInUse } from '../own-lists/own-list.ts'
import { sampleDays } from '../sample/sample-days.ts'
import { centreApi } from './centre.api.ts'
import { centreFields, flatSettings, settingsFields, settingsFrom, settingsPath } from './centre-before.ts'
import { centreSchema, type Centre } from './centre.ts'
import { dictionaryKinds, type DictionaryKind } from '../dictionaries/dictionaries.ts'
import { insertCentre, readCentre, updateCentre, updateSettings } from './centre.store.ts'
import {
  deleteDictionaryValue,
  insertEntry,
  listEntries,
  readDictionaries
} from '../dictionaries/dictionaries.store.ts'
import { administrators, registrars } from '../people/posts.ts'

interface NewAccount extends Staff {
  password: string
}

/** One password for all accounts of the sample centre; it guards invented data only. */
const samplePassword = 'Yangli-2026'

/** What is said beside a word that a centre begins with. */
function noteOf(kind: DictionaryKind, value: string): string {
  const notesOf: Partial<Record<DictionaryKind, Record<string, string>>> = notes
  return notesOf[kind]?.[value] ?? ''
}

/** Makes the database with its centre, presets and first accounts; the first account is the administrator. */
async function setUp(
  context: GateContext,
  call: string,
  centre: Centre,
  accounts: NewAccount[],
  sampleFrom: Moment | null
): Promise<string> {
  const isSample = sampleFrom !== null
  accounts.forEach((account, index) => {
    if (accounts.findIndex((one) => one.name === account.name) !== index) {
      throw fieldProblem(['staff', Math.max(0, index - 1), 'name'], 'NAME_TAKEN', account.name)
    }
  })
  return context.folder.create(isSample, accounts, async ({ writer }) => {
    await writer.transaction().execute(async (db) => {
      const at = sampleFrom ?? momentOf(context.clock())
      await insertCentre(db, centre, isSample)
      for (const kind of dictionaryKinds) {
        for (const value of dictionaries[kind]) {
          await insertEntry(db, context.newId(), kind, { value, note: noteOf(kind, value) })
        }
      }
      for (const { name, title, roles } of accounts) {
        await insertAccount(db, context.newId(), { name, title, roles }, at)
      }
      await appendAudit(db, {
        at,
        actorId: null,
        actorName: '初次设置',
        machine: context.machine,
        call,
        subject: null,
        detail: centre.name,
        inputSha256: inputDigest({ centre, accounts })
      })
    })
    if (isSample) await fillSample(context, writer)
  })
}

/** All accounts of the sample share one password: it need not be derived anew for every signature. */
const sampleKeys: KeyAccess = {
  isPassword: (_name, password) => Promise.resolve(password === samplePassword),
  preparePassword: () => Promise.reject(problem('NOT_PERMITTED', '样例中心')),
  prepareChange: () => Promise.reject(problem('NOT_PERMITTED', '样例中心')),
  hasPassword: () => true,
  hasLeftovers: () => false,
  revokeRetired: () => Promise.resolve()
}

async function fillSample(context: GateContext, writer: Reader): Promise<void> {
  const accounts = await listAccounts(writer)
  const idOf = (name: string) => accounts.find((account) => account.name === name)?.id ?? ''
  // Only who tries the sample waits for it and for what it needs.
  const { liveSample } = await import('../sample/live-sample.ts')
  await liveSample(
    dayOf(momentOf(context.clock())),
    { idOf, password: samplePassword },
    (by, at, name, input) => context.actAs({ accountId: idOf(by), at, keys: sampleKeys }, name, input)
  )
}

export const centreAnswers = defineAnswers(centreApi, {
  async 'setup.state'({ folder }) {
    const state = folder.isEmpty ? 'empty' : folder.open ? 'open' : 'locked'
    const names = [sample.administrator, ...sample.staff].map(({ name }) => name)
    const isSample = await folder.isSampleFor(names, samplePassword)
    return { state, sample: isSample, samplePassword: isSample ? samplePassword : null }
  },

  async 'setup.create'(context, { centre, administrator, staff }) {
    const first: NewAccount = { ...administrator, title: '系统管理员', roles: [...administrators] }
    const recoveryCode = await setUp(context, 'setup.create', centre, [first, ...staff], null)
    return { recoveryCode }
  },

  async 'setup.trySample'(context) {
    const accounts: NewAccount[] = [
      { ...sample.administrator, roles: [...administrators, ...registrars], password: samplePassword },
      ...sample.staff.map((one) => ({ ...staffSchema.parse(one), password: samplePassword }))
    ]
    const recoveryCode = await setUp(
      context,
      'setup.trySample',
      centreSchema.parse(sample.centre),
      accounts,
      `${addDays(dayOf(momentOf(context.clock())), -sampleDays)}T08:00:00+08:00`
    )
    return { recoveryCode, password: samplePassword, administrator: sample.administrator.name }
  },

  async 'setup.discardSample'(context) {
    const open = context.folder.open
    if (!open || !(await readCentre(open.reader)).sample) throw problem('NOT_PERMITTED', '样例中心')
    await context.folder.erase()
    context.emptySeats()
    return {}
  },

  async 'centre.read'({ db }) {
    return { ...(await readCentre(db)), dictionaries: await readDictionaries(db) }
  },

  async 'centre.update'({ db, clock }, { before, ...wanted }) {
    const { centre: now } = await readCentre(db)
    const centre = await keepingOthers(db, centreFields, { wanted, before, now }, { call: 'centre.update' })
    await updateCentre(db, centre, momentOf(clock()))
    if (centre.villages.join() !== now.villages.join()) await tellVillages(db)
    return {}
  },

  async 'centre.updateSettings'({ db }, { before, ...wanted }) {
    const versions = {
      wanted: flatSettings(wanted),
      before: before && flatSettings(before),
      now: flatSettings((await readCentre(db)).settings)
    }
    const where = { call: 'centre.updateSettings', path: settingsPath }
    await updateSettings(db, settingsFrom(await keepingOthers(db, settingsFields, versions, where)))
    return {}
  },

  async 'centre.addDictionaryValue'({ db, newId, note }, { kind, ...entry }) {
    const { value } = entry
    const twin = (await listEntries(db)).find((one) => one.kind === kind && one.value === value)
    if (twin) throw problem(isInUse(twin) ? 'ALREADY_LISTED' : 'LISTED_BUT_STOPPED', value)
    await insertEntry(db, newId(), kind, entry)
    note({ detail: `${kind}：${value}` })
    return {}
  },

  async 'centre.removeDictionaryValue'({ db, note }, { kind, value }) {
    const listed = (await readDictionaries(db))[kind]
    if (!listed.includes(value)) throw problem('NOT_FOUND', `“${value}”`)
    if (listed.length === 1) throw problem('LAST_VALUE', value)
    await deleteDictionaryValue(db, kind, value)
    note({ detail: `${kind}：${value}` })
    return {}
  }
})
