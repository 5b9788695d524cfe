"""What whoever decides does about a report: sees what matters first, accepts, returns, gives time."""
