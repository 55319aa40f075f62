import mongoose from 'mongoose';
import { onDomainEvent } from '../events.ts';
import { journal } from '../journal.ts';
import { leaveEffects } from './effects.ts';
import './notes.ts';

/** A server that does nothing but consume, until it is killed. Arguments: the database's address and name. */
const [uri = '', dbName = ''] = process.argv.slice(2);
onDomainEvent('killed', ['note.written'], async (events, session) => {
  // One after the other, so that a kill finds it half done.
  for (const event of events) await leaveEffects('killed', [event], session);
});
await mongoose.connect(uri, { dbName, autoIndex: false, autoCreate: false });
await journal.start();
process.stdout.write('consuming\n');
for (;;) await journal.eventsConsumed();
