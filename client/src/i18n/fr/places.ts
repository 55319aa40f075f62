/** Fields in which places are chosen. */
export const messages = {
  chosen: 'Territoires choisis',
  remove: 'Retirer {{name}}',
  search: 'Commune, communauté de communes, département… ou code INSEE',
  found: 'Territoires trouvés',
  full: 'Vous en avez choisi autant que possible : retirez-en un pour en ajouter.',
  failed: 'La liste des territoires n’a pas pu être lue. Vérifiez votre réseau.',
  none: 'Aucun territoire ne commence par « {{words}} ».',
  kind: {
    region: 'région',
    departement: 'département',
    epci: 'intercommunalité',
    commune: 'commune',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    places: typeof messages;
  }
}
