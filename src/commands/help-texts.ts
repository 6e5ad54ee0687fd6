/** What stands below the options in the help of each command; loaded when somebody asks for it. */
export const helpAfter = (command: HelpedCommand): string => `\n${texts[command]}`;

export type HelpedCommand = keyof typeof texts;

const texts = {
  svcplan: `Examples:
  svcplan check                    the plan in ./plan.yaml
  svcplan check desk.yaml -f json  for programs
  svcplan simulate desk.yaml       the week, hour by hour
  svcplan compare main:desk.yaml desk.yaml
  svcplan explain                  every rule in short

Exit codes: 0 fine · 1 fix the plan · 2 fix the command`,
  check: `Examples:
  svcplan check desk.yaml
  svcplan check desk.yaml -o report.json    print the report, and keep it for programs
  svcplan check desk.yaml -o report.html    and to hand on
  svcplan check plans/*.yaml --fail-on warning
  cat desk.yaml | svcplan check -

Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above it, or a plan that is not valid
  2  could not check: wrong usage, or a file that cannot be read`,
  simulate: `Examples:
  svcplan simulate desk.yaml
  svcplan simulate desk.yaml --runs 100    narrower intervals
  svcplan simulate desk.yaml -f json       for programs
  svcplan simulate desk.yaml -o week.html  to hand on

Exit codes:
  0  the plan is valid, whatever the picture shows
  1  the plan is not valid
  2  could not simulate: wrong usage, or a file that cannot be read`,
  explain: `Examples:
  svcplan explain                         all rules by topic
  svcplan explain waits/pointless-window
  svcplan explain P57                     what stands for a principle`,
  schema: `Examples:
  svcplan schema > plan.schema.json
  svcplan schema report > report.schema.json

Then, as the first line of a plan:
  # yaml-language-server: $schema=plan.schema.json`,
  compare: `Examples:
  svcplan compare main:plan.yaml plan.yaml     what this branch changes
  svcplan compare old.yaml new.yaml -f markdown
  svcplan compare a.yaml b.yaml c.yaml         three designs side by side

Exit codes:
  0  nothing at or above --fail-on
  1  a change that its rules (change/…) do not let pass, or a plan that is not valid
  2  could not compare: wrong usage, or a file or name in git that cannot be read`,
} as const;
