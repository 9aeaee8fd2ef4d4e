select name, first, last, peak from episode join (select distinct rule, name from leaf) rules using (rule)
