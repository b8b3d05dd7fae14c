import {
  keepPreviousData,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult
} from '@tanstack/react-query'
import type { CallName, Input, Value } from '../../db/api.ts'
import type { AppError } from '../../db/errors.ts'
import { call } from './call.ts'

/** Reads through a query call; read again whenever the backend says that something changed. */
export function useRead<N extends CallName>(
  name: N,
  input: Input<N>,
  options: {
    enabled?: boolean
    /** Shows the answer to the question before while this one is asked: what is read with every choice must not jump. */
    steady?: boolean
    /** Asked again after so many milliseconds: what time alone changes. */
    every?: number | false
  } = {}
): UseQueryResult<Value<N>, AppError> {
  return useQuery<Value<N>, AppError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    ...(options.steady ? { placeholderData: keepPreviousData } : {})
  })
}

/** A command as a mutation: `mutateAsync(input)`, `isPending`, `error`. `draft` is the key of the one it uses up. */
export function useCommand<N extends CallName>(
  name: N,
  draft?: string
): UseMutationResult<Value<N>, AppError, Input<N>> {
  return useMutation<Value<N>, AppError, Input<N>>({ mutationFn: (input) => call(name, input, draft) })
}
