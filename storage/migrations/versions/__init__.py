"""One module a step, numbered. What has been released is never edited."""
