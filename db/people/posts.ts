import type { Role } from './people.ts'

/**
 * Who does what in a centre: the groups of posts by name, in one place. The declarations of the API and the table
 * of a case's life name a group; a screen reads the access of the call it makes.
 */

type Posts = readonly Role[]

/** Write a new case down. */
export const registrars = ['intake'] as const satisfies Posts

/** May be given a case to handle. */
export const owning = ['handler', 'mediator', 'supervisor'] as const satisfies Posts

/** Sign third. */
export const deputies = ['deputyLeader'] as const satisfies Posts

/** Sign last: the case is closed by it. */
export const principals = ['principalLeader'] as const satisfies Posts

export const leaders = [...deputies, ...principals] as const satisfies Posts

/** Decide whether a case is valid, taken on, and whose it is. */
export const deciders = ['intake', 'supervisor', ...leaders] as const satisfies Posts

/** Receive people: they write down what was said and take files in. */
export const counter = ['intake', 'handler', 'mediator', 'recorder', 'supervisor'] as const satisfies Posts

/** May hand the screen to a citizen for their signature. */
export const hosts = [...counter] as const satisfies Posts

/** Hold or write down a mediation. */
export const mediating = ['mediator', 'recorder', 'handler', 'supervisor'] as const satisfies Posts

/** Ask afterwards whether it is solved, or hear that it comes up again. */
export const revisitors = [...registrars, ...owning] as const satisfies Posts

/** Hold one of the three staff seats of a round. */
export const signers = [...owning, ...leaders] as const satisfies Posts

/** May send a round back: the counter for the applicant, a signer for themselves. */
export const returners = [...hosts, ...leaders] as const satisfies Posts

export const archivists = ['archivist'] as const satisfies Posts

/**
 * Ask afterwards: the first of these groups in which there is somebody who had no part in the handling. The counter and
 * 督办 before those who handle other cases, and leaders only where nobody else is left.
 */
export const askingOrder = [
  [...registrars, 'supervisor'],
  revisitors,
  [...revisitors, ...deputies]
] as const satisfies readonly Posts[]

/** May have to ask afterwards, whichever group that is. */
export const askers = [...revisitors, ...deputies] as const satisfies Posts

/** May check a revisit: whoever asks, and the leaders. Who had a part in the handling or the revisit can't. */
export const recheckers = [...revisitors, ...leaders] as const satisfies Posts

/** See and build the volume of a case. */
export const volumeReaders = [...archivists, ...revisitors] as const satisfies Posts

/** See every confidential case (检举控告、行政效能投诉 by choice; 《信访工作条例》第三十条). */
export const confidants = ['supervisor', ...leaders, ...archivists] as const satisfies Posts

/** Lead a mediation. */
export const mediators = ['mediator'] as const satisfies Posts

/** Write a mediation down. */
export const recorders = ['recorder'] as const satisfies Posts

/** May grant more time, or a pause: the rule of a clock names which of them. */
export const timeGranters = [...leaders, ...mediators] as const satisfies Posts

/** Bring a notice to whom it is for. */
export const servers = [...counter] as const satisfies Posts

/** Put a case under a leader's charge, and discharge it. */
export const chargeGivers = [...leaders] as const satisfies Posts

/** Note the visits of a charge: its leader, or the case's owner. */
export const chargeVisitors = [...leaders, ...owning] as const satisfies Posts

/** Make cases of a ledger into a list that is followed to nought, and keep it. */
export const listMakers = [...revisitors, ...leaders] as const satisfies Posts

/** Set the centre up and hand the posts out. */
export const administrators = ['administrator'] as const satisfies Posts

/** Apply a changed rule, or holiday table, to clocks that run already. */
export const clockMovers = [...leaders, ...administrators] as const satisfies Posts

/** Hand a charge over: what a retired leader held must find a successor. */
export const chargeMovers = [...leaders, ...administrators] as const satisfies Posts

/** 督办: watch what is late, sent back or never fed back. */
export const overseers = ['supervisor'] as const satisfies Posts

/** See how the centre does: its rates. */
export const resultReaders = [...overseers, ...leaders] as const satisfies Posts

/** 评查: say how a closed case was handled, as long as they had no part in it. */
export const appraisers = ['supervisor', ...leaders, ...archivists] as const satisfies Posts

/** Tell the person what an appraisal found. */
export const tellers = [...counter, ...archivists] as const satisfies Posts

/** Receive and answer what 督办 writes to them, or note it for a body. */
export const supervised = [...counter, ...leaders, ...archivists] as const satisfies Posts

export const auditors = [...administrators, 'supervisor'] as const satisfies Posts
