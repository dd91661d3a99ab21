import AxeBuilder from "@axe-core/playwright";
import { expect as base, test, type Page } from "@playwright/test";

// A long page, drawn on a busy machine.
const expect = base.configure({ timeout: 20_000 });

const entry = (page: Page, name: string) => page.getByRole("article", { name, exact: true });
const box = (page: Page) => page.getByRole("searchbox", { name: "Search the reference" });

test("the top bar leads to the reference, and back", async ({ page }) => {
  await page.goto("");
  await page.getByRole("banner").getByRole("link", { name: "Reference" }).click();
  await expect(page).toHaveURL(/\/reference$/);
  await expect(page).toHaveTitle(/Reference of np/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("np");
  await page.getByRole("banner").getByRole("link", { name: "Exercises" }).click();
  await expect(page.locator('a[href$="exercises/linear"]').first()).toBeVisible();
});

test("only the reference's own page fetches the reference", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.goto("", { waitUntil: "networkidle" });
  expect(fetched.filter((url) => url.includes("ReferencePage"))).toEqual([]);
});

for (const address of ["reference#np.sum", "http://localhost:4274/some/where/reference/#np.sum"]) {
  test(`a link to an entry shows it, also after a reload: ${address}`, async ({ page }) => {
    await page.goto(address);
    for (const again of [false, true]) {
      if (again) await page.reload();
      await expect(entry(page, "np.sum")).toBeInViewport();
      await expect(entry(page, "np.sum")).toHaveClass(/current/);
      await expect(entry(page, "np.zeros")).not.toBeInViewport();
    }
  });
}

test("a chapter's link goes to the chapter and marks it", async ({ page }) => {
  await page.goto("reference");
  const link = page.getByRole("navigation", { name: "Chapters" }).getByRole("link", { name: /^Constants/ });
  await link.click();
  await expect(page.getByRole("heading", { name: "Constants" })).toBeInViewport();
  await page.mouse.wheel(0, 300);
  await expect(link).toHaveAttribute("aria-current", "location");
});

test("slash goes to the search, which ranks, counts, and can be cleared", async ({ page }) => {
  await page.goto("reference");
  // The page may be drawn a moment before it listens.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(box(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("sum");
  await expect(page.getByRole("article").first()).toHaveAccessibleName("np.sum");
  await expect(page.getByRole("status").filter({ hasText: /^\d+ entries fit$/ })).toBeAttached();
  await page.keyboard.type("/zzz");
  await expect(page.getByText("Nothing in np fits “sum/zzz”.")).toBeVisible();
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(box(page)).toHaveValue("");
  await expect(box(page)).toBeFocused();
  await expect(entry(page, "x.add")).toBeAttached();
});

test("a link to what the search hides ends the search", async ({ page }) => {
  await page.goto("reference");
  await box(page).fill("true_divide");
  await expect(page.getByRole("article")).toHaveCount(2);
  await box(page).fill("fft-like nothing");
  await page
    .getByRole("navigation", { name: "Chapters" })
    .getByRole("link", { name: /^Errors/ })
    .click();
  await expect(box(page)).toHaveValue("");
  await expect(page.getByRole("heading", { name: "Errors", exact: true })).toBeInViewport();
});

test("an entry's link can be copied", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("reference");
  await page.getByRole("button", { name: "Copy the link to np.zeros", exact: true }).click();
  await expect(page.getByText("Copied the link to np.zeros.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/reference\/?#np\.zeros$/);
});

test("the page is no wider than a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("reference");
  await expect(entry(page, "np.sum")).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the reference or in a search, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const problems = async (builder: AxeBuilder): Promise<string[]> =>
      (await builder.analyze()).violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html}`));
    await page.goto("reference#np.sum");
    await expect(entry(page, "np.sum")).toBeInViewport();
    // To look through all entries takes minutes. They are made alike, with the same styles in either scheme: the first
    // of each chapter stands for them.
    if (colorScheme === "light")
      expect(await problems(new AxeBuilder({ page }).exclude("article ~ article"))).toEqual([]);
    expect(await repeatedIds(page)).toEqual([]);
    await box(page).fill("logaddexp");
    await expect(page.getByRole("article").first()).toHaveAccessibleName("np.logaddexp");
    expect(await problems(new AxeBuilder({ page }))).toEqual([]);
  });
}

function repeatedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}
