# Help, settings, stopping
help-reporting =
    <b>Handing in for your school</b>
    Press the button of a reminder, or type /baocao and answer one question after the other. You may type:
    • “trường mình còn nợ gì” (what do we owe)
    • “hạn nộp báo cáo quý 1” (when is Q1 due)
    • “nộp báo cáo quý 1” (hand in Q1)
help-officer =
    <b>Looking after schools</b>
    Ask in Vietnamese, with or without diacritics:
    • “trường nào chưa nộp quý 1” (who has not handed in Q1)
    • “nhắc các trường chưa nộp quý 1” (remind them)
    • “xuất excel quý 1” (Excel for Q1)
    A plan has arrived: send the file here; the bot reads it and asks before anything is published.
    Reports to accept: /choduyet · Plans: /kehoach · Tasks of the office: /viec · Groups: /nhom
help-leader =
    <b>How the schools stand</b>
    Ask in Vietnamese, with or without diacritics:
    • “tiến độ quý 1” (progress of Q1)
    • “trường nào chưa nộp quý 1” (who has not handed in Q1)
    • “xuất excel quý 1” (Excel for Q1)
help-always = Stop what is going on: /huy · Language, fewer messages: /caidat

cancel-nothing = Nothing is going on at present. Type /start for the main screen.
cancel-draft-kept = Stopped. What you filled in is kept; type /baocao to go on.
cancel-walk-kept = Stopped. The document and what was said about it are kept; type /kehoach to go on.
cancel-done = Stopped; nothing more has been done.

settings = Which language shall I speak? For fewer messages, press the button or type “mute”.
language-vi = Tiếng Việt
language-en = English
language-set = From now on I speak English to you.
