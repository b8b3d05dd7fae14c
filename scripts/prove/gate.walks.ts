import { scaledTest } from '../test/proof.ts'

export const proof = scaledTest(
  'no sequence of calls closes a case without its four valid signatures',
  'tests/db/gate.model.test.ts',
  2_000
)
