/** The theme is needed before the first paint, sooner than a database opens: the page's first script reads this. */
export const THEME_KEY = "chainrule.theme";
