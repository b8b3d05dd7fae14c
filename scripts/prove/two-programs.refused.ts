import { registerTogether } from '../bench/two-programs.ts'
import type { Proof } from '../test/proof.ts'

export const proof: Proof = {
  promise:
    'two programs write to one folder at once: no command is refused, none is lost, the audit is whole',
  count: 1_000,
  async run(count) {
    const { sent, refused, lost, faults } = await registerTogether(count)
    const value = refused.length + lost + faults.length
    const note = `${sent} commands, ${refused.length} refused, ${lost} lost, ${faults.length} faults`
    return { value, unit: 'commands refused or lost', holds: value === 0, note }
  }
}
