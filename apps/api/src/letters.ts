import type { RenewalLetter } from "@congruence/auth";

type Letter = { to: string; subject: string; text: string };

/** The address that an invitation's secret opens. */
export function invitationAddress(secret: string, publicUrl: string): string {
  return `${publicUrl}/invitation/${encodeURIComponent(secret)}`;
}

/** The address at which a renewal's secret sets a password. */
export function renewalAddress(secret: string, publicUrl: string): string {
  return `${publicUrl}/renew/${encodeURIComponent(secret)}`;
}

/** The mail that renews a password, in the account's language. */
export function renewalMail(letter: RenewalLetter, publicUrl: string): Letter {
  const address = renewalAddress(letter.secret, publicUrl);
  if (letter.language === "fr") {
    return {
      to: letter.email,
      subject: `Congruence : nouveau mot de passe pour ${letter.organisationName}`,
      text: `Bonjour ${letter.name},\n\nVous avez demandé un nouveau mot de passe. Ouvrez ce lien dans l’heure et choisissez-le :\n\n${address}\n\nSi vous n’avez rien demandé, ignorez ce message : rien n’a changé.\n`,
    };
  }
  return {
    to: letter.email,
    subject: `Congruence: a new password for ${letter.organisationName}`,
    text: `Hello ${letter.name},\n\nYou asked for a new password. Open this link within the hour and choose it:\n\n${address}\n\nIf you asked for nothing, leave this message alone: nothing has changed.\n`,
  };
}

/** The mail that invites somebody to choose a password and come in, in the language chosen for them. */
export function invitationMail(
  invited: {
    email: string;
    name: string;
    language: string;
    organisationName: string;
    by: string;
    secret: string;
  },
  publicUrl: string,
): Letter {
  const address = invitationAddress(invited.secret, publicUrl);
  if (invited.language === "fr") {
    return {
      to: invited.email,
      subject: `${invited.by} vous invite dans Congruence, ${invited.organisationName}`,
      text: `Bonjour ${invited.name},\n\n${invited.by} vous ouvre un compte dans Congruence pour ${invited.organisationName}. Choisissez votre mot de passe dans les sept jours :\n\n${address}\n`,
    };
  }
  return {
    to: invited.email,
    subject: `${invited.by} invites you to Congruence, ${invited.organisationName}`,
    text: `Hello ${invited.name},\n\n${invited.by} has opened an account for you in Congruence, for ${invited.organisationName}. Choose your password within seven days:\n\n${address}\n`,
  };
}
