import dictionaries from '../../resources/dictionaries.json' with { type: 'json' }
import sample from '../../resources/sample/centre.json' with { type: 'json' }
import { appendAudit } from '../audit/audit.store.ts'
import { inputDigest } from '../audit/input-digest.ts'
import { momentOf } from '../calendar/moment.ts'
import type { GateContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { defineAnswers } from '../answers.ts'
import { staffSchema, type Staff } from '../people/people.ts'
import { insertAccount } from '../people/people.store.ts'
import { centreApi } from './centre.api.ts'
import { centreSchema, type Centre } from './centre.ts'
import { dictionaryKinds } from '../dictionaries/dictionaries.ts'
import { insertCentre, readCentre, updateCentre, updateSettings } from './centre.store.ts'
import {
  hasDictionaryValue,
  insertDictionaryValue,
  readDictionaries
} from '../dictionaries/dictionaries.store.ts'

interface NewAccount extends Staff {
  password: string
}

/** One password for all accounts of the sample centre; it guards invented data only. */
const samplePassword = 'Yangli-2026'

/** Makes the database with its centre, presets and first accounts; the first account is the administrator. */
async function setUp(
  context: GateContext,
  call: string,
  centre: Centre,
  accounts: NewAccount[],
  isSample: boolean
): Promise<string> {
  accounts.forEach((account, index) => {
    if (accounts.findIndex((one) => one.name === account.name) !== index) {
      throw fieldProblem(['staff', Math.max(0, index - 1), 'name'], 'NAME_TAKEN', account.name)
    }
  })
  return context.folder.create(isSample, accounts, async ({ writer }) => {
    await writer.transaction().execute(async (db) => {
      const at = momentOf(context.clock())
      await insertCentre(db, centre, isSample)
      for (const kind of dictionaryKinds) {
        for (const value of dictionaries[kind]) await insertDictionaryValue(db, kind, value)
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
  })
}

export const centreAnswers = defineAnswers(centreApi, {
  'setup.state': ({ folder }) =>
    Promise.resolve({
      state: folder.isEmpty ? ('empty' as const) : folder.open ? ('open' as const) : ('locked' as const),
      sample: folder.isSample,
      samplePassword: folder.isSample ? samplePassword : null
    }),

  async 'setup.create'(context, { centre, administrator, staff }) {
    const first: NewAccount = { ...administrator, title: '系统管理员', roles: ['administrator'] }
    const recoveryCode = await setUp(context, 'setup.create', centre, [first, ...staff], false)
    return { recoveryCode }
  },

  async 'setup.trySample'(context) {
    const accounts: NewAccount[] = [
      { ...sample.administrator, roles: ['administrator'], password: samplePassword },
      ...sample.staff.map((one) => ({ ...staffSchema.parse(one), password: samplePassword }))
    ]
    const recoveryCode = await setUp(
      context,
      'setup.trySample',
      centreSchema.parse(sample.centre),
      accounts,
      true
    )
    return { recoveryCode, password: samplePassword, administrator: sample.administrator.name }
  },

  async 'setup.discardSample'(context) {
    await context.folder.discardSample()
    context.emptySeats()
    return {}
  },

  async 'centre.read'({ db }) {
    return { ...(await readCentre(db)), dictionaries: await readDictionaries(db) }
  },

  async 'centre.update'({ db }, centre) {
    await updateCentre(db, centre)
    return {}
  },

  async 'centre.updateSettings'({ db }, settings) {
    await updateSettings(db, settings)
    return {}
  },

  async 'centre.addDictionaryValue'({ db, note }, { kind, value }) {
    if (await hasDictionaryValue(db, kind, value)) throw problem('ALREADY_LISTED', value)
    await insertDictionaryValue(db, kind, value)
    note({ detail: `${kind}：${value}` })
    return {}
  }
})
