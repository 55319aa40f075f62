/**
 * A stand-in for the server in the fault tests: holds an embedded database on the directory given, says so
 * on its output, and stops it when asked, so that a test can kill it like the real one.
 */
import { startEmbeddedDatabase } from '../start-embedded-database.ts';

const dataDir = process.argv[2];
if (!dataDir) throw new Error('A data directory is needed');
try {
  const database = await startEmbeddedDatabase({ dataDir, log: () => undefined });
  database.announce('http://localhost:3999');
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify({ uri: database.uri, mongod: database.pid })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: (error as Error).message })}\n`);
  process.exitCode = 1;
}
