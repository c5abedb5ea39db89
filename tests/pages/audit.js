// Both tools over the page as it is now, every rule on. Answers what they found as JSON:
// a list of { tool, rule, element, says }.
var audit = async () => {
  const found = [];
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  const { violations } = await axe.run(document, { rules, resultTypes: ["violations"], selectors: false });
  for (const { id, help, nodes } of violations) {
    for (const { html, any, all, none } of nodes) {
      const why = [...any, ...all, ...none].map(check => check.message).join("; ");
      found.push({ tool: "axe", rule: id, element: html, says: `${help}: ${why}` });
    }
  }
  const checker = new ace.Checker();
  const { results } = await checker.check(document, checker.rulesetIds);
  for (const { ruleId, value, message, snippet } of results) {
    // A "potential" violation is a question for a person; each is answered in audits.rs.
    if (!["FAIL", "POTENTIAL"].includes(value[1])) continue;
    found.push({ tool: "ibm", rule: ruleId, element: snippet, says: `${value.join(" ")}: ${message}` });
  }
  return JSON.stringify(found);
};
