"""Plans, whom they oblige to what until when, and how officers say so."""
