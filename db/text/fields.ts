import { z } from 'zod'
import { characterCount, cleanLine, cleanName, cleanText, isBlank } from './text.ts'

/** How the text of a field is cleaned: many lines, one line, or the name of somebody. */
const cleaning = { text: cleanText, line: cleanLine, name: cleanName }

/** What is known of a text field of the API besides that it is a string; stands in its JSON Schema as well. */
export interface TextField {
  title: string
  text: keyof typeof cleaning
  /** At most so many characters once cleaned. */
  characters: number
  /** How it is asked for: typed, or chosen from a list. */
  asked: '请填写' | '请选择'
}

type Asked = TextField['asked']

const limited = (text: keyof typeof cleaning, label: string, max: number, asked: Asked = '请填写') =>
  z
    .string({ error: `${asked}${label}` })
    .meta({ title: label, text, characters: max, asked } satisfies TextField)
    .transform(cleaning[text])
    .refine((clean) => characterCount(clean) <= max, { error: `${label}最多 ${max} 字` })

const optional = (text: keyof typeof cleaning) => (label: string, max: number) =>
  limited(text, label, max).default('')

const required =
  (text: keyof typeof cleaning, asked: Asked = '请填写') =>
  (label: string, max: number) =>
    limited(text, label, max, asked).refine((clean) => !isBlank(clean), { error: `${asked}${label}` })

/** A text of as many lines as it takes, which a person may leave out. */
export const optionalText = optional('text')

/** A text of as many lines as it takes; something must be there to be read. */
export const requiredText = required('text')

/** What is typed into one line and printed in one, which a person may leave out. */
export const optionalLine = optional('line')

/** What is typed into one line and printed in one; something must be there to be read. */
export const requiredLine = required('line')

/** The name of a person or an organisation, which may be left out. */
export const optionalName = optional('name')

/** A name that is always sent; whether it may be empty depends on what is sent with it. */
export const sentName = (label: string, max: number) => limited('name', label, max)

/** The name of a person or an organisation. */
export const requiredName = required('name')

/** One line that a person chooses from a list rather than types: what is missing is to be chosen. */
export const chosenLine = required('line', '请选择')

/** A name that a person chooses from a list. */
export const chosenName = required('name', '请选择')
