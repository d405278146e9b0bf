/** Words that people build passwords from, in English and French, lower case, without accents or spaces. */
export const COMMON_WORDS: readonly string[] = [
  ..."password passphrase passwort motdepasse letmein welcome bienvenue bonjour hello salut".split(" "),
  ..."qwerty qwertyuiop azerty azertyuiop asdfgh asdfghjkl qsdfgh qsdfghjklm zxcvbn zxcvbnm wxcvbn".split(
    " ",
  ),
  ..."admin administrator administrateur root user utilisateur login guest invite test demo changeme".split(
    " ",
  ),
  ..."secret soleil sunshine princess princesse iloveyou jetaime monamour chouchou doudou loulou".split(" "),
  ..."football baseball basketball marseille paris france dragon monkey shadow master superman batman".split(
    " ",
  ),
  ..."pokemon starwars whatever trustno nicolas camille michael jordan summer winter spring autumn".split(
    " ",
  ),
  ..."printemps hiver automne congruence entreprise company default temporary provisoire abc abcd abcdef".split(
    " ",
  ),
];

/** Small words that join others and make nothing rarer. */
export const FILLERS: readonly string[] = ["my", "mon", "ma", "le", "la", "the", "is", "est", "de"];
