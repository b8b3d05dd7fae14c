import { Form, type FormInstance } from 'antd'

/** A field's value as it stands. Until the form has mounted the field, which antd's type forgets: `start`. */
export function useWatched<V extends object, K extends keyof V & string>(
  form: FormInstance<V>,
  name: K,
  start: V[K]
): V[K] {
  // `preserve`: a party's fields that its kind doesn't show belong to it all the same.
  const value = Form.useWatch(name, { form: form as FormInstance, preserve: true }) as V[K] | undefined
  return value ?? start
}
