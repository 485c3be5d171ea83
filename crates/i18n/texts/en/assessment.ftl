### The assessment: both sides on the same lines.

voices-activity = Activity
voices-difference = Difference
voices-silent = Not answered
voices-state-agreed = Agreed
voices-state-differing = Different
voices-state-disputed = Disagreed
voices-state-missing = Missing
