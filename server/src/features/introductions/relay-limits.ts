/** Of one mail, in bytes: words, and a picture in a signature. */
export const MOST_MAIL_BYTES = 1_000_000;
/** Of what is kept of it. */
export const MOST_LETTER_CHARACTERS = 4_000;
/** That answer one request. */
export const MOST_LETTERS = 10;
/** From one host, in a minute. */
export const MOST_MAILS_A_MINUTE = 30;
/** At the same time. */
export const MOST_CONNECTIONS = 20;
