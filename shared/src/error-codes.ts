/**
 * Every error a person or a program can get: code → HTTP status. The client translates
 * `errors:<code>`; the same shape travels in HTTP bodies and socket acknowledgements.
 */
export const errorStatus = {
  invalid_input: 400,
  unauthenticated: 401,
  wrong_credentials: 401,
  wrong_code: 401,
  forbidden: 403,
  foreign_origin: 403,
  group_forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  client_id_conflict: 409,
  revision_conflict: 409,
  stale_draft: 409,
  actor_changed: 409,
  not_receiving: 403,
  room_not_open: 403,
  muted: 403,
  not_your_turn: 403,
  thread_closed: 409,
  already_done: 409,
  already_signed_in: 409,
  wrong_offset: 409,
  too_many_pinned: 409,
  too_many_pins: 409,
  room_has_opened: 409,
  in_rehearsal: 409,
  seminar_not_announced: 409,
  seminar_announced: 409,
  seminar_cancelled: 409,
  seminar_begun: 409,
  registration_closed: 409,
  poll_not_open: 409,
  poll_closed: 409,
  poll_begun: 409,
  poll_still_open: 409,
  anonymous_refused: 409,
  question_not_open: 409,
  question_supported: 409,
  recap_not_ready: 409,
  words_published: 409,
  replay_without_video: 409,
  replay_consents_missing: 409,
  replay_refused: 409,
  experience_incomplete: 409,
  pseudonym_unapproved: 409,
  last_author: 409,
  kind_archived: 409,
  link_expired: 410,
  withdrawn: 410,
  payload_too_large: 413,
  unsupported_media: 415,
  rate_limited: 429,
  slow_mode: 429,
  internal: 500,
  overloaded: 503,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

export const errorCodes = Object.keys(errorStatus) as ErrorCode[];

/** What may pass by itself: the same request may well be granted later. */
export const passingCodes: ReadonlySet<ErrorCode> = new Set([
  'rate_limited',
  'slow_mode',
  'internal',
  'overloaded',
  'unavailable',
]);
