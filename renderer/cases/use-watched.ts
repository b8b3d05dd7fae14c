import { Form, type FormInstance } from 'antd'

/** A field's value as it stands. Until the form has mounted the field, which antd's type forgets: `start`. */
export function useWatched<V extends object, K extends keyof V & string>(
  form: FormInstance<V>,
  name: K,
  start: V[K]
): V[K] {
  const value = Form.useWatch(name, form as FormInstance) as V[K] | undefined
  return value ?? start
}
