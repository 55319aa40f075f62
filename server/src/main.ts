import { startApp } from './app.ts';
import { ConfigError, config } from './config.ts';
import { closeDatabase, openDatabase } from './database.ts';
import { EmbeddedDatabaseError } from './platform/database/embedded/embedded-database-error.ts';
import { prepareContent } from './prepare-content.ts';

const say = (line: string) => console.log(line);

/** Starts everything, in order; what fails is said in plain words, and nothing stays running. */
async function main(): Promise<void> {
  config();
  const database = await openDatabase(say);
  try {
    await prepareContent(database, say);
    const app = await startApp();
    const address = config().publicUrlGiven ? config().publicUrl : `http://localhost:${app.port}`;
    database.embedded?.announce(address);
    stopOnSignal(async () => {
      await app.stop();
      await closeDatabase(database);
    });
    say(`\nSentiers est prêt : ${address}`);
    if (!config().smtpUrl) say(`Courriels : ${app.outbox} (pas d'envoi sans SMTP_URL)`);
    if (database.embedded) say('Pour arrêter : Ctrl+C');
  } catch (error) {
    await closeDatabase(database);
    throw error;
  }
}

/** Once: stops in order and leaves with 0. A second signal leaves at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    say('\nArrêt en cours…');
    stop().then(
      () => {
        say('Arrêté.');
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

/** The words for what can be expected to fail; the rest keeps its trace. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) {
    return ['La configuration ne convient pas :', ...error.lines.map((line) => `  - ${line}`)].join('\n');
  }
  if (error instanceof EmbeddedDatabaseError) return error.message;
  const { code, name, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `Le port ${config().port} est déjà pris par un autre programme. Choisissez-en un autre : PORT=3001 npm start`;
  }
  if (code === 'EACCES')
    return `Le port ${config().port} demande des droits d'administration : prenez-en un au-dessus de 1024.`;
  if (name === 'MongooseServerSelectionError' || name === 'MongoServerSelectionError') {
    return `La base de données de MONGODB_URI ne répond pas : ${message}`;
  }
  return stack ?? String(error);
}

main().catch((error: unknown) => {
  console.error(`\n${explain(error)}`);
  process.exit(1);
});
