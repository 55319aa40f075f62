import type { Page } from '@playwright/test';
import { act } from '../pages/by-api.ts';
import { publishExperience } from '../pages/experiences.ts';
import type { Others } from './definition.ts';
import { ask } from './experiences.ts';

const text = (body: string) => ({ type: 'text', body }) as const;

const need = `Depuis trois ans, **La Cordée mobile** conduit au marché celles et ceux qui n’ont plus de voiture. Dans l’Orne, une intercommunalité de 11 000 habitants hésitait depuis un an : le service lui plaisait, l’engagement de trois ans lui faisait peur.

Nous avons fini par demander ce que chacun risquait vraiment :

- pour les élus, une ligne de budget que l’on ne sait plus arrêter ;
- pour nous, un chauffeur recruté pour rien ;
- pour les habitants, un service de plus qui disparaît.`;

const done = `Nous avons proposé une **expérimentation de six mois**, avec trois indicateurs choisis par les élus et une clause de sortie sans justification. Le conseil l’a votée en une séance.

> « On ne signe pas, on essaie. » C’est la phrase qui a débloqué le conseil.

## Ce que nous avons compté

| Indicateur | Au départ | Après six mois |
| --- | --- | --- |
| Trajets par semaine | 0 | 41 |
| Personnes transportées | 0 | 63 |
| Communes desservies | 2 | 7 |

Le relevé tient en une page : [le modèle que nous utilisons](https://exemple.org/releve).`;

const failed = `Le premier trajet a coûté deux fois le prévu : nous n’avions pas compté les retours à vide. Il a fallu trois mois pour l’avouer, et une semaine pour le corriger.`;

/** A long experience to read, told to everyone save what went wrong; tried by two others. Answers its id. */
export async function publishLongRead(page: Page, others: Others): Promise<string> {
  const id = await publishExperience(page, others.origin, {
    kind: 'Partenariat avec une collectivité',
    restTo: 'public',
    namesTo: 'public',
    head: {
      title: 'Six mois d’essai avant de signer',
      summary:
        'Dans l’Orne, une intercommunalité de 11 000 habitants hésitait depuis un an. Demander moins, pour moins longtemps, a tout débloqué.',
    },
    sections: {
      'Le besoin de chacun': { level: 'public', value: text(need) },
      'Le territoire': { level: 'public', value: { type: 'territory', codes: ['61'] } },
      'Les thématiques': { level: 'public', value: { type: 'themes', keys: ['mobilite'] } },
      'L’étape de l’itinéraire': { level: 'public', value: { type: 'step', step: 'means' } },
      'Ce que nous avons fait': { level: 'public', value: text(done) },
      'Le coût et le temps': {
        level: 'public',
        value: {
          type: 'cost',
          cost: { euros: 12_000, eurosPerYear: 3_500, days: 34, months: 9, note: 'Hors temps bénévole.' },
        },
      },
      'Ce qui n’a pas marché': { level: 'cohort', value: text(failed) },
      'Ce que nous dirions à un pair': {
        level: 'public',
        value: text(
          'Demandez six mois, pas trois ans. Et écrivez la clause de sortie **avant** le premier euro.',
        ),
      },
    },
  });
  await tryIt(page, others, id);
  return id;
}

async function tryIt(page: Page, others: Others, id: string): Promise<void> {
  const address = `/api/experiences/${id}/trials`;
  await act(page, others.origin, 'POST', address, {
    clientId: crypto.randomUUID(),
    trial: {
      territoryCode: '42',
      context: 'Un canton de montagne, sans gare.',
      adaptation: 'Trois mois plutôt que six, et un seul indicateur.',
      result: 'worked',
      outcome: 'La convention est signée pour deux ans.',
      difficulty: 'Trouver un véhicule pour trois mois.',
      startedOn: '2026-02-04',
    },
  });
  await ask(await others.as('alumni'), others, 'POST', address, {
    clientId: crypto.randomUUID(),
    trial: {
      territoryCode: '87',
      context: 'Une commune nouvelle, six anciens bourgs.',
      adaptation: 'Le même essai, porté par le centre social.',
      result: 'going',
      startedOn: '2026-09-14',
      reportOn: '2027-03-01',
    },
  });
  await ask(await others.as('alumni'), others, 'PUT', `/api/experiences/${id}/useful`, {
    useful: { reason: 'convinced', words: 'Lu à voix haute au bureau.' },
  });
}
