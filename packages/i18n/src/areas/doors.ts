import { defineMessages } from "../core/messages.ts";

/** Signing in and out, first run, invitations, renewing a password. */
export const doors = defineMessages({
  en: {
    signIn: {
      title: "Sign in",
      email: "E-mail",
      password: "Password",
      submit: "Sign in",
      forgotten: "Forgotten password",
      wrong: "The e-mail or the password is not right.",
      throttled: (minutes: number) => `Too many attempts. Try again in ${minutes} min.`,
    },
  },
  fr: {
    signIn: {
      title: "Se connecter",
      email: "Adresse électronique",
      password: "Mot de passe",
      submit: "Se connecter",
      forgotten: "Mot de passe oublié",
      wrong: "L'adresse ou le mot de passe n'est pas le bon.",
      throttled: (minutes) => `Trop d'essais. Réessayez dans ${minutes} min.`,
    },
  },
});
