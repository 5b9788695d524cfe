"""What is taken away: the report to sign and the workbooks, never saying more than what was counted."""
