import { dirname } from 'node:path'
import type { Writer } from '../connection.ts'
import type { KeyAccess } from '../context.ts'
import { problem } from '../errors.ts'
import type { Home } from '../home.ts'
import {
  hasSlot,
  openWithPassword,
  readKeyring,
  withoutSlot,
  withSlot,
  writeKeyring,
  type KeyCost,
  type Keyring
} from './keyring.ts'

/** Where the ring lies and what opens with it; salt, key and writer are null while the data is closed. */
interface RingPlace {
  file: string
  /** That of the ring the data was opened with. */
  salt: () => string | null
  cost: KeyCost
  key: () => Buffer | null
  mustBeHome: Home
  writer: () => Writer | null
}

/** @throws FOLDER_GONE, KEYRING_MISSING, and DATABASE_UNREADABLE where another centre's ring lies there by now */
function ringIn({ file, salt, mustBeHome }: RingPlace): Keyring {
  const ring = readKeyring(file)
  if (ring && ring.salt !== salt()) throw problem('DATABASE_UNREADABLE', dirname(file))
  mustBeHome()
  if (!ring) throw problem('KEYRING_MISSING', dirname(file))
  return ring
}

/**
 * Reads the ring once more, changes it and writes it whole, while no other program writes to this folder: the
 * database's own lock keeps the two from overwriting each other's slots, and is waited for as patiently as by
 * any command. Accounts that are retired by then have no slot afterwards, whatever came between.
 */
async function changeRing(place: RingPlace, change: (ring: Keyring) => Keyring): Promise<void> {
  const writer = place.writer()
  if (!writer) throw problem('NOT_SIGNED_IN')
  await writer.transaction().execute(async (db) => {
    const retired = await db.selectFrom('account').select('name').where('active', '=', 0).execute()
    const before = ringIn(place)
    const after = retired.reduce((ring, { name }) => withoutSlot(ring, name), change(before))
    if (JSON.stringify(after) !== JSON.stringify(before)) writeKeyring(place.file, after)
  })
}

/** What commands may do with passwords; every answer reads the ring anew. */
export function keyAccess(place: RingPlace): KeyAccess {
  return {
    isPassword: async (name, password) => (await openWithPassword(ringIn(place), name, password)) !== null,
    async preparePassword(name, password) {
      const key = place.key()
      if (!key) throw problem('NOT_SIGNED_IN')
      const slot = (await withSlot(ringIn(place), key, name, password, place.cost)).slots.at(-1)
      return () =>
        changeRing(place, (ring) => {
          const others = ring.slots.filter((one) => one.id !== slot?.id)
          return { ...ring, slots: slot ? [...others, slot] : others }
        })
    },
    hasPassword: (name) => hasSlot(ringIn(place), name),
    revokeRetired: () => changeRing(place, (ring) => ring)
  }
}
