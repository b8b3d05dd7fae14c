import { z } from 'zod'
import { api } from '../../db/api.ts'
import type { Call } from '../../db/contract.ts'
import { roleLabels } from '../../db/people/people.ts'

const bytesForm = {
  anyOf: [
    { type: 'object', properties: { $file: { type: 'string' } }, required: ['$file'] },
    {
      type: 'object',
      properties: { $bytes: { type: 'string', contentEncoding: 'base64' } },
      required: ['$bytes']
    }
  ]
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): unknown {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      if (zodSchema._zod.def.type === 'custom') Object.assign(made, bytesForm)
    }
  })
}

/** Every call with who may make it and the schemas of its input and output. */
export function listCalls(): object[] {
  return Object.entries(api).map(([name, entry]) => {
    const call: Call = entry
    const access = typeof call.access === 'string' ? call.access : call.access.map((role) => roleLabels[role])
    return {
      name,
      kind: call.kind,
      summary: call.summary,
      access,
      input: jsonSchema(call.input, 'input'),
      output: jsonSchema(call.output, 'output')
    }
  })
}
