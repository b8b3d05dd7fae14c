import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useAddedRow } from '../ui/added-row.ts'
import { schemaRules } from '../ui/schema-rule.ts'
import { useTakeOut } from './use-take-out.ts'

interface Line {
  name: string
  label: string
  rule: z.ZodType
  numbers?: true
  placeholder?: string
}

interface Props {
  /** The list in the form, and what it is called. */
  list: string
  label: string
  titleOf: (order: number) => string
  lines: readonly Line[]
  /** What a row holds beside its lines. */
  more?: (row: number, title: string) => ReactNode
  blank: object
  addLabel: string
}

/** Rows that belong to a body: each a few lines, with a way to add one and to take one out. */
export function BodyRows({ list, label, titleOf, lines, more, blank, addLabel }: Props) {
  const added = useAddedRow()
  const takeOut = useTakeOut()
  return (
    <Form.List name={list}>
      {(fields, { add, remove }) => (
        <div role="group" aria-label={label} className="bodies-rows">
          {fields.map((field) => {
            const title = titleOf(field.name + 1)
            return (
              <div key={field.key} className="bodies-row" ref={added.row}>
                {lines.map((line) => (
                  <Form.Item
                    key={line.name}
                    name={[field.name, line.name]}
                    label={`${title}${line.label}`}
                    required={!line.rule.safeParse('').success}
                    validateTrigger="onBlur"
                    rules={schemaRules(line.rule)}
                  >
                    <Input
                      autoComplete="off"
                      {...(line.numbers ? { className: 'numbers' } : {})}
                      {...(line.placeholder ? { placeholder: line.placeholder } : {})}
                    />
                  </Form.Item>
                ))}
                {more?.(field.name, title)}
                <Button
                  aria-label={`去掉${title}`}
                  onClick={() => takeOut(title, [list, field.name], remove, add)}
                >
                  去掉
                </Button>
              </div>
            )
          })}
          <Button
            onClick={() => {
              added.adding()
              add(blank)
            }}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </Form.List>
  )
}
