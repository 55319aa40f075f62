/** What went wrong, by the server's code, and why a field was refused; each says what to do. */
export const messages = {
  code: {
    invalid_input: 'Un champ est à corriger.',
    unauthenticated: 'Votre connexion a expiré. Reconnectez-vous pour continuer.',
    wrong_credentials:
      'L’adresse ou le mot de passe ne correspond pas. Réessayez, ou demandez un code par e-mail.',
    wrong_code: 'Ce code ne correspond pas. Vérifiez le dernier message reçu, ou demandez un autre code.',
    forbidden: 'Vous n’avez pas ce droit ici.',
    foreign_origin: 'Cette demande vient d’une autre adresse que celle de Sentiers. Rechargez la page.',
    group_forbidden:
      'Vous ne pouvez pas prévenir tout ce groupe d’ici. Retirez son nom précédé de « @ », puis renvoyez.',
    not_found: 'Ce que vous cherchez n’existe pas, ou ne vous est pas ouvert.',
    method_not_allowed: 'Cette action n’existe pas. Rechargez la page.',
    client_id_conflict:
      'Un autre contenu porte déjà ce numéro d’envoi. Copiez votre texte et envoyez-le à nouveau.',
    revision_conflict: 'Quelqu’un a modifié ce texte entre-temps. Relisez-le avant d’enregistrer.',
    stale_draft: 'Une version plus récente de ce brouillon existe sur un autre appareil.',
    actor_changed: 'Un autre compte est connecté dans ce navigateur. Rechargez la page.',
    not_receiving: 'Cette personne ne reçoit pas de message pour l’instant.',
    room_not_open: 'Cette salle n’est pas encore ouverte : on pourra y écrire dès son ouverture.',
    muted: 'L’animation vous a retiré la parole dans cette salle. Vous pouvez continuer à la lire.',
    not_your_turn:
      'À cette étape du codéveloppement, c’est aux autres d’écrire : vos mots sont gardés pour la suite.',
    thread_closed: 'Ce fil est fermé : on peut le lire, plus y écrire.',
    already_done: 'C’est déjà fait.',
    already_signed_in:
      'Vous êtes déjà connecté·e ici : entrez avec votre compte, ou déconnectez-vous d’abord.',
    wrong_offset: 'L’envoi de ce fichier a été interrompu : il reprend tout seul.',
    too_many_pinned: 'Cinq fils sont déjà épinglés dans ce canal : détachez-en un d’abord.',
    too_many_pins: 'Trois lignes sont déjà épinglées dans cette salle : détachez-en une d’abord.',
    module_off:
      'Ce n’est pas encore ouvert dans cette cohorte : les personnes qui l’animent peuvent l’ouvrir.',
    room_has_opened: 'Cette salle a été ouverte : on ne la répète plus.',
    in_rehearsal: 'Ceci est une répétition : seule l’animation y entre.',
    seminar_not_announced: 'Ce séminaire n’est pas encore annoncé : on ne peut pas s’y inscrire.',
    seminar_announced: 'Ce séminaire est annoncé : il peut être annulé, mais plus supprimé.',
    seminar_cancelled: 'Ce séminaire est annulé.',
    seminar_begun: 'Ce séminaire a commencé : les inscriptions ne changent plus.',
    registration_closed: 'Les inscriptions sont closes. Écrivez à l’animation si vous souhaitez venir.',
    poll_not_open: 'Ce sondage n’est pas ouvert : on ne peut pas encore y voter.',
    poll_closed: 'Ce sondage est fermé : les votes ne changent plus.',
    poll_begun: 'Ce sondage a déjà été ouvert : il ne se corrige plus.',
    poll_still_open: 'Ce sondage est encore ouvert : fermez-le d’abord.',
    anonymous_refused: 'Dans cette salle, on pose ses questions sous son nom. Posez la vôtre à nouveau.',
    question_not_open: 'On ne vote plus pour cette question.',
    question_supported: 'D’autres personnes soutiennent votre question : elle reste.',
    recap_not_ready: 'Le compte rendu se fait à la fermeture de la salle.',
    words_published: 'Ces mots sont publiés : vous pouvez seulement les retirer.',
    replay_without_video: 'Ce replay n’a pas encore de vidéo : donnez-la d’abord.',
    replay_consents_missing: 'Ce replay ne peut pas être publié : des accords manquent.',
    experience_incomplete: 'Il manque encore de quoi publier ce retour.',
    pseudonym_unapproved: 'Relisez la version sans les noms et approuvez-la avant de publier.',
    last_author: 'Vous êtes la dernière personne à l’écrire : ajoutez quelqu’un, ou jetez le brouillon.',
    kind_archived: 'Ce modèle ne sert plus : choisissez-en un autre.',
    replay_refused:
      'Cette personne a refusé la vidéo en place : mettez-en d’abord une où elle n’apparaît plus.',
    link_expired: 'Ce lien a déjà servi, ou il est trop ancien. Demandez-en un autre.',
    withdrawn: 'Cet envoi avait été annulé.',
    payload_too_large: 'C’est trop volumineux. Raccourcissez le texte, ou choisissez un fichier plus léger.',
    unsupported_media: 'Ce type de fichier n’est pas accepté ici.',
    monthly_limit:
      'Trois mises en relation en trente jours : c’est la limite, pour que chacune compte. La suivante sera possible bientôt.',
    slow_mode:
      'Cette salle est ralentie : un message à la fois, avec une pause entre deux. Le vôtre part bientôt.',
    rate_limited: 'Trop d’essais à la suite. Attendez un moment avant de recommencer.',
    internal:
      'Une erreur est survenue de notre côté. Réessayez ; si elle revient, donnez cette référence à la coordination : {{requestId}}.',
    overloaded: 'Beaucoup de monde écrit en ce moment. Réessayez dans quelques secondes.',
    unavailable: 'Le service redémarre. Réessayez dans un instant.',
  },
  network: 'Le réseau ne répond pas. Ce que vous avez écrit est gardé : réessayez quand il revient.',
  consentsMissing_one: 'Ce replay ne peut pas être publié : il manque l’accord de {{count}} personne.',
  consentsMissing_other: 'Ce replay ne peut pas être publié : il manque l’accord de {{count}} personnes.',
  waitSeconds_one: 'Trop d’essais à la suite. Attendez une seconde avant de recommencer.',
  waitSeconds_other: 'Trop d’essais à la suite. Attendez {{count}} secondes avant de recommencer.',
  waitMinutes_one: 'Trop d’essais à la suite. Attendez une minute avant de recommencer.',
  waitMinutes_other: 'Trop d’essais à la suite. Attendez {{count}} minutes avant de recommencer.',
  field: {
    required: 'Ce champ est nécessaire.',
    email: 'Cette adresse e-mail est incomplète : vérifiez le @ et ce qui suit.',
    password_short: 'Il faut au moins douze caractères.',
    password_common: 'Ce mot de passe est trop courant : choisissez une phrase à vous.',
    password_personal: 'Ce mot de passe ressemble à votre nom ou à votre adresse : choisissez autre chose.',
    code: 'Le code a six chiffres.',
    link: 'Ce lien est incomplet : ouvrez-le de nouveau depuis votre messagerie.',
    too_short: 'C’est trop court.',
    too_long: 'C’est trop long : raccourcissez.',
    line_break: 'Ce champ tient sur une seule ligne.',
    broken_text: 'Ce texte contient des caractères illisibles. Retapez-le, ou collez-le sans mise en forme.',
    image: 'Cette image ne peut pas être lue. Choisissez une photo JPEG, PNG ou WebP.',
    not_to_come: 'Choisissez un moment à venir, dans l’année.',
    mentor_full: 'Cette personne n’a plus de temps ce trimestre : choisissez-en une autre.',
    mentor_paused: 'Cette personne est en pause : choisissez-en une autre.',
    mentor_unavailable:
      'Cette personne ne peut pas être proposée pour cette demande : choisissez-en une autre.',
    too_many: 'Il y en a déjà beaucoup : retirez-en d’abord.',
    not_an_export:
      'Ce n’est pas l’export d’un groupe WhatsApp. Dans WhatsApp, ouvrez le groupe, puis « Exporter la discussion ».',
    export_too_long:
      'Cet export est trop long : 5 000 messages au plus. Raccourcissez le fichier texte, puis réessayez.',
    export_locked:
      'Cette archive est protégée par un mot de passe. Choisissez l’export tel que WhatsApp le donne.',
    file_size:
      'Cet export dépasse {{megabytes}} Mo. Dans WhatsApp, exportez sans les médias, ou retirez des vidéos de l’archive.',
    file_quota: 'Vous avez déjà envoyé {{megabytes}} Mo aujourd’hui : réessayez demain.',
    file_unfinished: 'Ce fichier n’est pas arrivé en entier : choisissez-le à nouveau.',
    file_gone: 'Un fichier joint à ce message n’est plus là : retirez-le, ou joignez-le à nouveau.',
    media_reading:
      'Les photos et les fichiers de cet export sont encore en lecture : réessayez dans un instant.',
    nothing_to_import:
      'Aucun message ne peut être repris : personne n’a accepté, et rien n’est sous initiales.',
    not_a_code: 'Un code de salle a six lettres, sans voyelle.',
    nothing_to_publish: 'Il n’y a encore rien à publier : personne n’a donné son accord.',
    other_cohort: 'Choisissez un canal de la cohorte de cette salle.',
    not_a_reader: 'Cette personne ne lit pas ce canal.',
    not_a_date: 'Choisissez une date.',
    name_taken:
      'Quelqu’un porte déjà ce nom dans la salle : ajoutez par exemple une initiale ou votre structure.',
    mixed_alphabets: 'Ce nom mêle des lettres de plusieurs alphabets : écrivez-le dans un seul.',
    ends_before_start: 'La fin est avant le début.',
    lasts_too_long: 'Un séminaire dure quinze jours au plus.',
    outside_seminar: 'Ce moment est en dehors du séminaire.',
    closes_after_start: 'Les inscriptions ferment au plus tard quand le séminaire commence.',
    not_an_address: 'Cette adresse n’est pas complète : elle commence par https://',
    twice: 'Cette partie du déroulé y est deux fois.',
    too_few: 'Il en faut au moins deux.',
    option_twice: 'Cette réponse est déjà proposée plus haut.',
    unknown_option: 'Cette réponse n’est pas proposée. Rechargez la page.',
    chosen_twice: 'Vous avez donné deux fois la même réponse.',
    too_many_chosen: 'Vous en avez choisi trop : retirez-en.',
    rank_all: 'Classez toutes les réponses.',
    video_type: 'Ce n’est pas une vidéo MP4 ou WebM. Enregistrez-la dans un de ces formats, puis réessayez.',
    video_size:
      'Cette vidéo dépasse {{megabytes}} Mo : réduisez-la, ou déposez-la sur un PeerTube et donnez son adresse.',
    not_a_language: 'Cette langue n’est pas connue.',
    captions_header:
      'Ligne {{line}} : un fichier de sous-titres commence par WEBVTT. Enregistrez-le au format WebVTT (.vtt).',
    captions_time: 'Ligne {{line}} : on attend deux moments, comme 00:01.000 --> 00:04.500.',
    captions_backwards: 'Ligne {{line}} : ce sous-titre finit avant de commencer.',
    captions_order: 'Ligne {{line}} : ce sous-titre commence avant le précédent.',
    captions_words: 'Ligne {{line}} : ce sous-titre n’a pas de texte.',
    captions_none: 'Ligne {{line}} : ce fichier n’a aucun sous-titre.',
    title_twice: 'Un autre retour du fichier porte déjà ce titre.',
    unknown_kind: 'Aucun modèle de retour ne porte ce nom.',
    unknown_organisation: 'Aucune structure du programme ne porte ce nom.',
    unknown_cohort: 'Aucune cohorte ne porte ce nom, ni n’est de cette année.',
    unknown_value: 'Cette valeur n’est pas proposée.',
    not_a_place: 'Ce n’est le code INSEE d’aucun territoire.',
    not_a_theme: 'Ce n’est aucune thématique du programme.',
    not_a_kind: 'Ce modèle n’existe pas.',
    not_yours: 'Choisissez parmi les vôtres.',
    other_type: 'Cette partie attend autre chose.',
    of_its_kind: 'Cette partie vient du modèle : elle ne se retire ni ne se renomme.',
    not_in_programme: 'Cette personne n’est pas, ou plus, dans le programme.',
    only_oneself: 'On n’en retire que soi.',
    not_a_number: 'Ce n’est pas un nombre.',
    not_in_kind: 'Le modèle de ce retour n’a pas de partie pour cela.',
    needs_approval:
      'Il serait lu sous un pseudonyme au-delà de ce niveau : importez-le en brouillon, pour que la version sans noms soit relue avant d’être publiée.',
    file_missing: 'Ce fichier n’est pas dans l’archive.',
    not_front_matter: 'L’en-tête de ce fichier ne peut pas être lu.',
    not_an_import:
      'Ce n’est ni un tableau avec une colonne « titre », ni une archive ZIP de fichiers Markdown.',
    import_too_long:
      'Ce fichier est trop grand : au plus 2 000 retours à la fois, et 20 Mo pour un tableau. Importez-le en plusieurs fois.',
    quote_not_closed:
      'Un guillemet s’ouvre ici et ne se ferme pas : cette ligne et la suite ne peuvent pas être lues.',
    archive_locked: 'Cette archive est protégée par un mot de passe.',
    too_many_to_export: 'Il y en a trop pour un seul document : exportez un recueil plus court.',
    no_asker: 'Personne n’attend plus de réponse par courriel à ce fil.',
    hours_for_months:
      'Accompagner quelqu’un quelques mois demande quatre heures par trimestre : déclarez-en au moins quatre, ou n’offrez que vingt minutes.',
    invalid: 'Cette valeur n’est pas acceptée.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    errors: typeof messages;
  }
}
