import { v7 as newId } from 'uuid';
import { AuditModel } from './audit.model.ts';
import { type AuditRecord, lineOf } from './audit-line.ts';

/**
 * Keeps that something was done, for what commits no domain event of its own. Resolves once the majority has it: to be
 * called before what was asked for is given.
 */
export async function recordInAudit(record: AuditRecord): Promise<void> {
  await AuditModel.insertMany([lineOf(newId(), new Date(), record)]);
}
