import type { Vault } from '../attachments/vault.ts'
import { readSnapshot } from '../signoff/frozen.ts'
import type { RoundRow } from '../signoff/signoff.store.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/**
 * The attachments that a round froze and whose files are not in the vault as they were signed: missing, damaged, or
 * another's. Reads every byte of them: outside transactions only.
 */
export async function lostFiles(vault: Vault, round: RoundRow): Promise<string[]> {
  const read = readSnapshot(round)
  if (!('snapshot' in read)) return []
  const faults: string[] = []
  for (const { name, sha256 } of read.snapshot.attachments) {
    if (await vault.holds(text(sha256))) continue
    faults.push(`附件“${text(name)}”的存档文件缺失或与所签的不符`)
  }
  return faults
}
