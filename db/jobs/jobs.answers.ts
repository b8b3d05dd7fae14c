import { defineAnswers } from '../answers.ts'
import { jobsApi } from './jobs.api.ts'

export const jobsAnswers = defineAnswers(jobsApi, {
  'jobs.list': ({ jobs }) => Promise.resolve(jobs.list()),

  'jobs.cancel': ({ jobs }, { id }) => Promise.resolve({ cancelled: jobs.cancel(id) })
})
