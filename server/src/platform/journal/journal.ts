/**
 * The journal: how nothing is lost.
 *
 * A *stream* (a conversation; a channel's list of threads; what is a person's own) carries one ordered journal of
 * *changes* of *entities*. A use case describes what it changes as one *unit* (`types.ts`); the journal commits the
 * units that wait in one transaction, acknowledges them, then hands out *frames*. It knows no feature: they register
 * their entities (`registerEntity`) and consumers of domain events (`onDomainEvent`).
 *
 * What it promises, and where each promise is proved:
 *
 * 1. **Version.** Each durable change takes the next version of each of its streams, in commit order, without gaps;
 *    an entity keeps the version of its last change. Guards (`where`) are on the entity's own revision or state, so
 *    that a reaction never conflicts with an edit. — `commit.test.ts`, `catch-up.test.ts` (two servers at once)
 * 2. **Rank.** What is published takes the next `seq` of its stream, dense; the stream keeps the ranks that no longer
 *    count as unread (`voidSeqs`). — `commit.test.ts`, `catch-up.test.ts`
 * 3. **Group commit.** One commit in flight at a time; what arrives meanwhile goes together in the next, which waits a
 *    moment for those who wrote with the last. Counters are guarded on the head last seen. A unit that is refused never
 *    fails its neighbours; a stream that another server writes to as well leaves the common lane, its later writes
 *    behind it. Queue, batch and time are bounded: beyond, `overloaded`. — `commit.test.ts`, `lane.test.ts`,
 *    `lanes.test.ts`, `contention.test.ts`
 * 4. **Frames** leave after the acknowledgement, in the order of each stream, presented once for each audience; alone
 *    at once, while other commits are under way after ten milliseconds at most. — `frames.test.ts`, `handing-out.test.ts`
 * 5. **Idempotency.** A receipt (author, id that the sender chose, hash of what was asked) commits with what it is for
 *    and is kept for ever: sending again answers the entity as it stands, other content is a conflict; `withdraw`
 *    stops what is still under way. — `receipts.test.ts` (every interleaving over two servers)
 * 6. **Acknowledged means durable**: the majority has it. When a commit's result is unknown, the same commit is sent
 *    again until it is definite, then read; whoever waits too long is told to send again (`unavailable`), never that
 *    it was refused. — `transaction.test.ts`
 * 7. **Catch-up** gives the latest state of each entity changed after a version, in the order of versions, head and
 *    entities of one moment; `reset` where a cache can't be mended. Memory answers only up to a head that the database
 *    confirms. Heads of open streams are read every ten seconds. Cached state + frames + catch-up equals a fresh
 *    read, whatever the network drops, doubles or reorders. — `catch-up.test.ts`, `frames.test.ts`
 * 8. **Removal.** Rights are asked again when a batch is assembled. `fence.removed` resolves once every server has put
 *    the person out and finished what it had assembled or was delivering; a server that doesn't answer loses its
 *    lease, after which it commits nothing, whatever its clock says. — `fence.test.ts`
 * 9. **Domain events** commit with what they tell of. Each consumer gets them in commit order and marks its place in
 *    the transaction of its effects: exactly once in the database, whoever is killed. — `consumers.test.ts`,
 *    `consumers.crash.test.ts`
 *
 * The order of domain events. A counter in the transaction would make all servers wait for one another, and an id or
 * a time can be overtaken by one that commits first. So each lane of each server numbers its commits densely, and a
 * mark is one number for each lane: nothing is ever skipped. Commits are read as they are visible at one moment, and
 * sorted by a timestamp that the database itself takes within the transaction, once it sees what it will ever see: one
 * that could see another one's writes comes after it. Unlike a change stream's token such a mark survives any pause,
 * and a restore from a backup.
 */

import mongoose from 'mongoose';
import { Journal } from './engine.ts';

/** The process's own, on mongoose's default connection. */
export const journal = new Journal(mongoose.connection);
