import { scaledTest } from '../test/proof.ts'

export const proof = scaledTest(
  'every piece of a random volume starts on the page that the catalogue names',
  'tests/documents/true-pages.test.ts',
  75
)
